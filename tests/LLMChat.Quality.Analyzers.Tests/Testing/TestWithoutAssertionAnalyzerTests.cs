using System.Collections.Immutable;
using LLMChat.Quality.Analyzers.Testing;
using LLMChat.Quality.Analyzers.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace LLMChat.Quality.Analyzers.Tests.Testing;

public sealed class TestWithoutAssertionAnalyzerTests
{
    [Theory]
    [InlineData("")]
    [InlineData("Run();")]
    [InlineData("order.Pay();")]
    [InlineData("var total = order.Total; Console.WriteLine(total);")]
    [InlineData("using var other = new Order(); other.Pay();")]
    [InlineData("foreach (var one in new[] { 1, 2 }) Run();")]
    [InlineData("Record.Exception(() => order.Pay());")]
    [InlineData("_ = Record.Exception(() => order.Pay());")]
    [InlineData("order.Handler = () => throw new InvalidOperationException(); order.Pay();")]
    [InlineData("order.Handler = Fail1; order.Pay(); void Fail1() => throw new InvalidOperationException();")]
    [InlineData("order.Handler = () => { Run(); throw new InvalidOperationException(); }; order.Pay();")]
    [InlineData("order.EnsureCreated();")]
    [InlineData("var verified = order.Total > 0; var shouldPay = verified;")]
    [InlineData("order.Checkout(); order.Mustard();")]
    [InlineData("Console.WriteLine(nameof(Assert.Equal));")]
    [InlineData("Console.WriteLine(\"Assert.True(false)\"); // Assert.True(false)")]
    [InlineData("CallsItself(3);")]
    [InlineData("Step1();")]
    public Task A_test_that_checks_nothing_is_reported(string statements) => Check("[|Runs|]", statements);

    [Theory]
    [InlineData("Assert.Equal(1, order.Total);")]
    [InlineData("Xunit.Assert.True(true);")]
    [InlineData("Equal(1, order.Total);")]
    [InlineData("var error = Record.Exception(() => order.Pay()); Console.WriteLine(error);")]
    [InlineData("if (Record.Exception(() => order.Pay()) != null) Run();")]
    [InlineData("if (order.Total != 1) throw new InvalidOperationException();")]
    [InlineData("order.Handler = () => { if (order.Total != 1) throw new InvalidOperationException(); }; order.Pay();")]
    [InlineData("var total = order.Total == 1 ? 1 : throw new InvalidOperationException();")]
    [InlineData("throw new NotImplementedException();")]
    [InlineData("order.Total.ShouldBe(1);")]
    [InlineData("order.Total.Should();")]
    [InlineData("order?.Total.ShouldBe(1);")]
    [InlineData("order.ContentShouldBe(1);")]
    [InlineData("order.Verify();")]
    [InlineData("order.VerifyAll();")]
    [InlineData("order.Received().Pay();")]
    [InlineData("order.DidNotReceive().Pay();")]
    [InlineData("order.MustHaveHappened();")]
    [InlineData("order.Sample(_ => true);")]
    [InlineData("order.MatchSnapshot();")]
    [InlineData("StringAssert.Contains(\"a\", \"b\");")]
    [InlineData("Expect(order.Total);")]
    [InlineData("order.EnsureSuccessStatusCode();")]
    [InlineData("check_all(order);")]
    [InlineData("new[] { 1 }.ToList().ForEach(one => Assert.Equal(1, one));")]
    [InlineData("new[] { 1 }.ToList().ForEach(AssertOne);")]
    [InlineData("new[] { 1 }.ToList().ForEach(One);")]
    [InlineData("Local(); void Local() => Assert.True(true);")]
    public Task What_sounds_like_an_assertion_is_one(string statements) => Check("Runs", statements);

    [Theory]
    [InlineData("Deep1();")]
    [InlineData("Deep4();")]
    [InlineData("new Scenario(order).Given().Paid();")]
    [InlineData("Scenario.Create(order).Paid();")]
    [InlineData("order.IsPaid();")]
    [InlineData("Inherited();")]
    [InlineData("Step();")]
    [InlineData("Guarded(1);")]
    public Task Calls_are_followed_to_it(string statements) => Check("Runs", statements);

    [Theory]
    [InlineData("Careless(\"a\");")]
    [InlineData("Deep6();")]
    public Task But_not_to_a_guard_and_not_for_ever(string statements) => Check("[|Runs|]", statements);

    [Theory]
    [InlineData("[NUnit.Framework.TestCase(1, ExpectedResult = 2)] public int Runs(int number) => number + 1;")]
    [InlineData("[NUnit.Framework.Test, NUnit.Framework.MaxTime(100)] public void Runs() { }")]
    [InlineData("[NUnit.Framework.Test, NUnit.Framework.Ignore(\"#12\")] public void Runs() { }")]
    [InlineData("[Microsoft.VisualStudio.TestTools.UnitTesting.TestMethod, Microsoft.VisualStudio.TestTools.UnitTesting.ExpectedException(typeof(System.Exception))] public void Runs() { }")]
    [InlineData("[Microsoft.VisualStudio.TestTools.UnitTesting.TestMethod, Microsoft.VisualStudio.TestTools.UnitTesting.Timeout(100)] public void Runs() { }")]
    [InlineData("[Fact(Timeout = 100)] public void Runs() { }")]
    [InlineData("[Fact(Skip = \"#12\")] public void Runs() { }")]
    [InlineData("[Fact] public bool Runs() => true;")]
    [InlineData("[Fact] public void Paying_twice_does_not_throw() { }")]
    [InlineData("[Fact] public void DisposeTwice_NoException() { }")]
    [InlineData("[Fact] public void Runs_without_throwing() { }")]
    [InlineData("[Fact] public void EndOfABlankSpanWontThrow() { }")]
    [InlineData("[Fact] public void SmokeTest() { }")]
    [InlineData("[Fact] public async System.Threading.Tasks.Task Paying_completes() => await System.Threading.Tasks.Task.Yield();")]
    [InlineData("public void Runs() { }")]
    [InlineData("[Fact] public abstract void Runs();")]
    [InlineData("[NUnit.Framework.Test] public void Runs() => NUnit.Framework.Assert.That(true);")]
    public Task What_the_framework_checks_or_the_name_says_is_fine(string member) => Rule<TestWithoutAssertionAnalyzer>.ReportsMarked($$"""
        using Xunit;

        public abstract class Tests { {{member}} }
        """ + Frameworks.NUnit + Frameworks.MSTest);

    [Theory]
    [InlineData("[NUnit.Framework.Test] public void [|Runs|]() { }")]
    [InlineData("[NUnit.Framework.TestCase(1)] public void [|Runs|](int number) => System.Console.WriteLine(number);")]
    [InlineData("[Microsoft.VisualStudio.TestTools.UnitTesting.TestMethod] public async System.Threading.Tasks.Task [|Runs|]() => await System.Threading.Tasks.Task.Yield();")]
    [InlineData("[TUnit.Core.Test] public void [|Runs|]() { }")]
    [InlineData("[Theory, InlineData(1)] public void [|Runs|](int number) => System.Console.WriteLine(number);")]
    public Task Tests_of_every_framework_are_looked_at(string member) => Rule<TestWithoutAssertionAnalyzer>.ReportsMarked($$"""
        using Xunit;

        public class Tests { {{member}} }
        """ + Frameworks.NUnit + Frameworks.MSTest + Frameworks.TUnit);

    [Fact]
    public async Task The_message_says_what_to_do()
    {
        var found = await Rule<TestWithoutAssertionAnalyzer>.ReportsMarked("public class Tests { [Xunit.Fact] public void [|Runs|]() { } }");

        Assert.Equal("Assert in 'Runs' what should be true in the end; if it is enough that nothing throws, say so in its name", found[0].GetMessage());
    }

    [Theory]
    [InlineData(true, "public class Tests { [Xunit.Fact] public void Runs() => Helpers.Scenario.Play(); }")]
    [InlineData(true, "public class Tests : Helpers.Base { [Xunit.Fact] public void Runs() => Play(); }")]
    [InlineData(false, "public class Tests { [Xunit.Fact] public void [|Runs|]() => Helpers.Scenario.Play(); }")]
    public async Task A_method_of_an_assembly_that_helps_tests_may_check_what_it_likes(bool helpsTests, string source)
    {
        var marked = MarkedSource.Parse(source);
        var helper = Assembly($$"""
            namespace Helpers;
            public static class Scenario { public static void Play() {{(helpsTests ? "=> Xunit.Assert.True(true);" : "{ }")}} }
            public class Base { protected void Play() => Scenario.Play(); }
            """);

        var found = await (CompilerRun.Over(marked.Text) with { Assemblies = [helper] }).Diagnose(new TestWithoutAssertionAnalyzer());

        Assert.Equal(marked.Spans, found.Select(diagnostic => diagnostic.Location.SourceSpan));
    }

    [Fact]
    public async Task A_helper_in_another_file_is_followed()
    {
        var found = await new CompilerRun
        {
            Files =
            [
                ("Tests.cs", "public class Tests { [Xunit.Fact] public void Runs() => Helper.Play(); [Xunit.Fact] public void Idles() => Helper.Idle(); }"),
                ("Helper.cs", "public static class Helper { public static void Play() => Really(); public static void Idle() { } private static void Really() => Xunit.Assert.True(true); }"),
            ],
        }.Diagnose(new TestWithoutAssertionAnalyzer());

        Assert.Contains("'Idles'", Assert.Single(found).GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Findings_are_the_same_however_often_and_concurrently_they_are_asked_for()
    {
        var files = Enumerable.Range(0, 40)
            .Select(index => ($"File{index}.cs", $"public class Tests{index} {{ [Xunit.Fact] public void Runs() => Chain.Step{index % 8}(); }}"))
            .Append(("Chain.cs", $"public static class Chain {{ {string.Concat(Enumerable.Range(0, 8).Select(index => $"public static void Step{index}() {(index == 7 ? "=> Xunit.Assert.True(true);" : $"=> Step{index + 1}();")}"))} }}"))
            .ToImmutableArray();

        var counts = new List<int>();
        foreach (var isConcurrent in new[] { true, false, true })
            counts.Add((await new CompilerRun { Files = files, IsConcurrent = isConcurrent }.Diagnose(new TestWithoutAssertionAnalyzer())).Length);

        Assert.Equal([20, 20, 20], counts);
    }

    private static MetadataReference Assembly(string source)
    {
        using var bytes = new MemoryStream();
        Assert.True(CompilerRun.Over(source).Compile().WithAssemblyName("Helpers").Emit(bytes).Success);
        return MetadataReference.CreateFromImage(bytes.ToArray());
    }

    private static Task Check(string name, string statements) => Rule<TestWithoutAssertionAnalyzer>.ReportsMarked($$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using Xunit;
        using static Xunit.Assert;

        public abstract class Base
        {
            protected void Inherited() => Assert.True(true);
            protected abstract void Step();
        }

        public abstract class Tests : Base
        {
            private readonly Order order = new Order();

            [Fact]
            public void {{name}}()
            {
                {{statements}}
            }

            private void Run() => order.Pay();
            private void CallsItself(int times) { if (times > 0) CallsItself(times - 1); }
            private void AssertOne(int one) { }
            private void One(int one) => Assert.Equal(1, one);
            private void Expect(int total) { }
            private void check_all(Order order) { }
            private void Guarded(int number) { if (number != 1) throw new InvalidOperationException(); }
            private void Careless(string text) { if (text is null) throw new ArgumentNullException(nameof(text)); }
            private void Step1() => Step2();
            private void Step2() => Step1();
            private void Deep6() => Deep5();
            private void Deep5() => Deep4();
            private void Deep4() => Deep3();
            private void Deep3() => Deep2();
            private void Deep2() => Deep1();
            private void Deep1() => Assert.True(true);
        }

        public class Scenario
        {
            private readonly Order order;
            public Scenario(Order order) => this.order = order;
            public static Scenario Create(Order order) => new Scenario(order);
            public Scenario Given() => this;
            public void Paid() => Assert.Equal(1, order.Total);
        }

        public static class StringAssert { public static void Contains(string part, string whole) { } }

        public class Order : IDisposable
        {
            public int Total { get; set; }
            public Action? Handler { get; set; }
            public void Pay() => Handler?.Invoke();
            public void Dispose() { }
            public void Checkout() { }
            public void Mustard() { }
            public void EnsureCreated() { }
            public void EnsureSuccessStatusCode() { }
            public void ContentShouldBe(int total) { }
            public void Verify() { }
            public void VerifyAll() { }
            public void MustHaveHappened() { }
            public void MatchSnapshot() { }
            public Order Received() => this;
            public Order DidNotReceive() => this;
            public void Sample(Func<int, bool> property) { }
        }

        public static class Extensions
        {
            public static void ShouldBe(this int actual, int expected) { }
            public static int Should(this int actual) => actual;
            public static void IsPaid(this Order order) => Assert.Equal(1, order.Total);
        }
        """);
}
