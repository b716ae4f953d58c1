namespace LLMChat.Quality.Core.Tests.Reporting;

/// <summary>A test that needs the SARIF multitool, and says so where it is not installed instead of passing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SarifMultitoolFactAttribute : FactAttribute
{
    public SarifMultitoolFactAttribute()
    {
        if (SarifMultitool.Path is null)
            Skip = $"The SARIF multitool is not installed: npm install --prefix artifacts @microsoft/sarif-multitool-linux@5.7.0, or set {SarifMultitool.Variable}.";
    }
}
