using LLMChat.Quality.Analyzers.Documentation;
using LLMChat.Quality.Analyzers.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace LLMChat.Quality.Analyzers.Tests.Documentation;

public sealed class PublicApiDocumentationAnalyzerTests
{
    [Fact]
    public async Task A_type_is_reported_once_with_its_share()
    {
        var found = Assert.Single(await Rule<PublicApiDocumentationAnalyzer>.ReportsMarked("""
            using System;

            /// <summary>A shape.</summary>
            public class [|Shape|]
            {
                public Shape() { }
                /// <summary>Sides.</summary>
                public int Sides { get; set; }
                public int A, B;
                public event Action? Changed;
                protected void Draw() { }
                public static Shape operator +(Shape x, Shape y) => x;
                ~Shape() { }
                private protected void Internal() { }
                internal int Hidden;
                public delegate void [|Handler|]();
            }
            """).ContinueWith(task => task.Result.Where(diagnostic => diagnostic.Properties["total"] != "1")));

        Assert.Equal("6 of 8 public members of 'Shape' have no documentation", found.GetMessage());
        Assert.Equal(("6", "8"), (found.Properties["undocumented"], found.Properties["total"]));
    }

    [Theory]
    [InlineData("System.Composition.Export")]
    [InlineData("ExportFix")]
    public Task A_part_that_only_a_host_loads_is_no_api(string attribute) => Check($$"""
        namespace System.Composition { internal class ExportAttribute : System.Attribute; }
        internal sealed class ExportFixAttribute : System.Composition.ExportAttribute;
        [{{attribute}}]
        public sealed class Part { public void Run() { } }
        """);

    [Fact]
    public Task An_attribute_of_that_name_from_elsewhere_changes_nothing() => Check("""
        internal sealed class ExportAttribute : System.Attribute;
        [Export]
        public sealed class [|Part|];
        """);

    [Theory]
    [InlineData("/// <summary>Words.</summary>")]
    [InlineData("/// Words without a tag.")]
    [InlineData("/// <inheritdoc/>")]
    [InlineData("/// <inheritdoc cref=\"object\" />")]
    [InlineData("/// <include file='docs.xml' path='a'/>")]
    [InlineData("/// <summary><see cref=\"object\"/></summary>")]
    [InlineData("/** <summary>Words.</summary> */")]
    [InlineData("/** Words. */")]
    [InlineData("///\n/// <summary>\n/// Words.\n/// </summary>")]
    [InlineData("/// <summary>Words.</summary>\n// and a remark")]
    [InlineData("/// <summary>Words.</summary>\n[System.Obsolete]")]
    [InlineData("/// <summary>词</summary>")]
    public Task A_comment_that_says_something_is_documentation(string comment) => Check($"{comment}\npublic class Sample\n{{\n{comment}\npublic const int Value = 1; }}");

    [Theory]
    [InlineData("")]
    [InlineData("// A comment.")]
    [InlineData("/* A comment. */")]
    [InlineData("//// Four slashes.")]
    [InlineData("/*** Three stars. */")]
    [InlineData("/**/")]
    [InlineData("///")]
    [InlineData("/// <summary></summary>")]
    [InlineData("/// <summary>\n/// </summary>\n/// <returns></returns>")]
    [InlineData("/// <summary>...</summary>")]
    public Task A_comment_that_says_nothing_is_not(string comment) => Check($"{comment}\npublic class [|Sample|];");

    [Theory]
    [InlineData("internal class Sample { public int Value; }")]
    [InlineData("file class Sample { public int Value; }")]
    [InlineData("internal class Sample { public class Inner { public int Value; } }")]
    [InlineData("/// <summary>X.</summary>\npublic class Sample { private class Inner { public int Value; } }")]
    [InlineData("/// <summary>X.</summary>\npublic record Sample(int Value, string Text);")]
    [InlineData("/// <summary>X.</summary>\npublic class Sample(int value) { internal int Value => value; }")]
    [InlineData("/// <summary>X.</summary>\npublic delegate int Sample(int value);")]
    [InlineData("/// <summary>X.</summary>\npublic class Sample : System.IDisposable { public void Dispose() { } public override string ToString() => \"\"; }")]
    [InlineData("/// <summary>X.</summary>\npublic class Sample : System.ComponentModel.INotifyPropertyChanged { public event System.ComponentModel.PropertyChangedEventHandler? PropertyChanged; }")]
    [InlineData("/// <summary>X.</summary>\npublic class Sample : System.IComparable { int System.IComparable.CompareTo(object? other) => 0; }")]
    [InlineData("/// <summary>X.</summary>\npublic interface IA\n{\n/// <summary>X.</summary>\nvoid Run(); }\n/// <summary>X.</summary>\npublic class A : IA { public virtual void Run() { } }\n/// <summary>X.</summary>\npublic class B : A { public override void Run() { } }")]
    [InlineData("/// <summary>X.</summary>\npublic partial class Sample;\npublic partial class Sample;")]
    [InlineData("public class Tests { [Xunit.Fact] public void Works() { } public int Value; }")]
    public Task What_needs_no_comment_of_its_own_is_fine(string source) => Check(source);

    [Theory]
    [InlineData("public enum [|Sample|] { A, B }")]
    [InlineData("public interface [|ISample|] { void Run(); }")]
    [InlineData("public struct [|Sample|];")]
    [InlineData("public record [|Sample|](int Value);")]
    [InlineData("/// <summary>X.</summary>\npublic interface [|IA|] { void Run(); }\n/// <summary>X.</summary>\npublic class [|A|] : IA { public void Run() { } }")]
    [InlineData("public class [|Outer|] { public class [|Inner|]; }")]
    [InlineData("/// <summary>X.</summary>\npublic class [|Sample|] { public new string ToString() => \"\"; }")]
    public Task Every_kind_of_type_is_looked_at(string source) => Check(source);

    private static async Task Check(string source)
    {
        await Rule<PublicApiDocumentationAnalyzer>.ReportsMarked(source);
        var marked = MarkedSource.Parse(source);
        foreach (var mode in new[] { DocumentationMode.Parse, DocumentationMode.Diagnose })
        {
            var found = await (CompilerRun.Over(marked.Text) with { DocumentationMode = mode }).Diagnose(new PublicApiDocumentationAnalyzer());
            Assert.Equal(marked.Spans, found.Select(diagnostic => diagnostic.Location.SourceSpan));
        }
    }
}
