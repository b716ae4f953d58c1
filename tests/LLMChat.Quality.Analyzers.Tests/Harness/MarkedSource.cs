using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace LLMChat.Quality.Analyzers.Tests.Harness;

/// <summary>Source with the places where a diagnostic is expected between <c>[|</c> and <c>|]</c>.</summary>
internal sealed record MarkedSource(string Text, ImmutableArray<TextSpan> Spans)
{
    public static MarkedSource Parse(string marked)
    {
        var text = new StringBuilder();
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        var open = -1;
        for (var index = 0; index < marked.Length; index++)
        {
            switch (marked.AsSpan(index))
            {
                case ['[', '|', ..]:
                    open = text.Length;
                    index++;
                    break;
                case ['|', ']', ..] when open >= 0:
                    spans.Add(TextSpan.FromBounds(open, text.Length));
                    open = -1;
                    index++;
                    break;
                default:
                    text.Append(marked[index]);
                    break;
            }
        }

        return new MarkedSource(text.ToString(), spans.ToImmutable());
    }
}
