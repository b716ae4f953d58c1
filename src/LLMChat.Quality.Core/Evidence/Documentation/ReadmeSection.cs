using System.Collections.Immutable;

namespace LLMChat.Quality.Core.Evidence.Documentation;

/// <summary>Something that a reader looks for in a README.</summary>
/// <param name="Points">What it is worth, of 100.</param>
/// <param name="Name">What it tells.</param>
/// <param name="Words">Words of headings, in English and Chinese, that promise it.</param>
/// <param name="Files">Names of files of the root, without ending, that hold it instead.</param>
/// <param name="Code">What a piece of code shows instead of a heading; empty when none does, <c>"\n"</c> when any does.</param>
internal sealed record ReadmeSection(int Points, string Name, ImmutableArray<string> Words, ImmutableArray<string> Files, ImmutableArray<string> Code)
{
    /// <summary>What a README is asked for, beside saying what the thing is.</summary>
    public static ImmutableArray<ReadmeSection> All { get; } =
    [
        new(20, "how to get it",
            ["install", "getting started", "get started", "quick start", "quickstart", "setup", "set up", "download", "prerequisite", "requirement", "build", "nuget", "deploy", "run", "安装", "快速开始", "快速入门", "快速上手", "入门", "开始使用", "下载", "构建", "编译", "部署", "环境"],
            [],
            ["dotnet add ", "dotnet tool ", "dotnet run", "dotnet build", "Install-Package", "PackageReference", "git clone", "docker ", "npm "]),
        new(30, "how to use it",
            ["usage", "use", "using", "example", "sample", "how to", "getting started", "get started", "quick start", "quickstart", "feature", "tutorial", "documentation", "guide", "使用", "用法", "用例", "示例", "例子", "教程", "文档", "功能", "特性", "快速开始", "快速入门", "快速上手"],
            [],
            ["\n"]),
        new(10, "under which licence",
            ["license", "licence", "copying", "copyright", "许可", "授权", "协议", "版权"],
            ["LICENSE", "LICENCE", "COPYING", "UNLICENSE"],
            []),
        new(10, "where to turn to",
            ["contribut", "support", "feedback", "contact", "community", "help", "question", "issue", "maintain", "author", "贡献", "参与", "联系", "支持", "反馈", "帮助", "社区", "作者", "维护"],
            ["CONTRIBUTING", "SUPPORT", "CODEOWNERS"],
            []),
    ];

    /// <summary>What saying what the thing is is worth.</summary>
    public static int PointsOfText { get; } = 100 - All.Sum(section => section.Points);

    /// <summary>The table in words.</summary>
    public static string Text { get; } = FormattableString.Invariant($"what it is {PointsOfText}, ") + string.Join(", ", All.Select(section => FormattableString.Invariant($"{section.Name} {section.Points}")));
}
