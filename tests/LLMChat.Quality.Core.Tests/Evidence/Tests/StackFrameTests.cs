using LLMChat.Quality.Core.Evidence.Tests;

namespace LLMChat.Quality.Core.Tests.Evidence.Tests;

public sealed class StackFrameTests
{
    [Theory]
    [InlineData("   at Shop.CartTests.Total(Int32 count) in /src/CartTests.cs:line 7", "/src/CartTests.cs", 7)]
    [InlineData("   bei Shop.CartTests.Total() in C:\\src\\CartTests.cs:Zeile 12", "C:\\src\\CartTests.cs", 12)]
    [InlineData("   at Shop.CartTests.<>c.<Total>b__0(String text, Int32[] more) in /my src (old)/a: b.cs:line 1", "/my src (old)/a: b.cs", 1)]
    public void A_frame_with_symbols_names_its_place(string frame, string path, int line) => Assert.Equal((path, line), Assert.Single(StackFrame.PlacesOf(frame)));

    [Fact]
    public void The_innermost_place_comes_first() => Assert.Equal(
        [("/a.cs", 1), ("/b.cs", 2)],
        StackFrame.PlacesOf("   at A.B() in /a.cs:line 1\r\n   at System.X.Y()\r\n--- End of stack trace ---\r\n   at B.C() in /b.cs:line 2\r\n"));

    [Theory]
    [InlineData("")]
    [InlineData("   at A.B()")]
    [InlineData("   at A.B() in /a.cs:line 0")]
    [InlineData("   at A.B() in /a.cs:line 99999999999")]
    [InlineData("   at A.B() in")]
    [InlineData(") : 1")]
    [InlineData(": ) x 1")]
    [InlineData(" 1")]
    public void What_names_no_place_is_left_out(string frame) => Assert.Empty(StackFrame.PlacesOf(frame));
}
