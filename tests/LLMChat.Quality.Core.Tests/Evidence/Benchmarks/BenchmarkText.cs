using System.Globalization;

namespace LLMChat.Quality.Core.Tests.Evidence.Benchmarks;

/// <summary>What BenchmarkDotNet 0.15's JSON exporters write, shortened; the shape is that of its <c>JsonExporterBase</c>.</summary>
internal static class BenchmarkText
{
    public static string Of(params (string Name, string Mean)[] benchmarks) => With("AMD EPYC 7763", benchmarks);

    public static string With(string processor, params (string Name, string Mean)[] benchmarks) => Joined(processor, [.. benchmarks.Select(benchmark => One(benchmark.Name, "DefaultJob", $$"""{ "OriginalValues": [1, 2], "N": 15, "Min": 1, "Mean": {{benchmark.Mean}}, "StandardError": 0.1, "Skewness": "", "Kurtosis": "" }"""))]);

    public static string Joined(string processor, params string[] benchmarks) => $$"""
        {
          "Title": "A.Sums-20260102-030405",
          "HostEnvironmentInfo": {
            "BenchmarkDotNetCaption": "BenchmarkDotNet", "BenchmarkDotNetVersion": "0.15.8", "OsVersion": "Linux Ubuntu 24.04.3 LTS (Noble Numbat)",
            "ProcessorName": "{{processor}}", "PhysicalProcessorCount": 1, "PhysicalCoreCount": 2, "LogicalCoreCount": 4, "RuntimeVersion": ".NET 10.0.2",
            "Architecture": "X64", "HasAttachedDebugger": false, "HasRyuJit": true, "Configuration": "RELEASE", "DotNetCliVersion": "10.0.102", "HardwareTimerKind": "Unknown"
          },
          "Benchmarks": [ {{string.Join(", ", benchmarks)}} ]
        }
        """;

    public static string One(string name, string job, string statistics) => string.Create(CultureInfo.InvariantCulture, $$"""
        { "DisplayInfo": "Sums.Add: {{job}} [N=5]", "Namespace": "A", "Type": "Sums", "Method": "Add", "MethodTitle": "Add", "Parameters": "N=5", "FullName": "{{name}}", "HardwareIntrinsics": "AVX2", "Statistics": {{statistics}}, "Memory": { "Gen0Collections": 0 }, "Measurements": [] }
        """);
}
