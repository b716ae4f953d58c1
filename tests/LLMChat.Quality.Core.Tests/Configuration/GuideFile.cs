using System.Text;

namespace LLMChat.Quality.Core.Tests.Configuration;

/// <summary>The file as the architecture guide prints it, and ways to change it.</summary>
internal static class GuideFile
{
    public const string Text = """
        // .quality-gates.config.json
        {
          "version": "1.0.0",
          "environments": {
            "development": {
              "quality_threshold": 70,
              "security_threshold": 80,
              "coverage_threshold": 70,
              "performance_threshold": 60
            },
            "staging": {
              "quality_threshold": 85,
              "security_threshold": 90,
              "coverage_threshold": 80,
              "performance_threshold": 75
            },
            "production": {
              "quality_threshold": 90,
              "security_threshold": 95,
              "coverage_threshold": 85,
              "performance_threshold": 85
            }
          },
          "weighting": {
            "code_quality": 35,
            "security": 25,
            "performance": 20,
            "testing": 15,
            "documentation": 5
          },
          "blocking_rules": {
            "critical_security_issues": 0,
            "critical_bugs": 0,
            "type_errors": 0,
            "test_failures": 0
          }
        }
        """;

    public static byte[] Bytes => Encoding.UTF8.GetBytes(Text.ReplaceLineEndings("\n"));
}
