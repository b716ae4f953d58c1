using System.Text;
using CliWrap;
using CliWrap.Exceptions;

namespace LLMChat.Quality.Promotion.Attestation;

/// <summary>Signs by a program of the user's, such as one that asks a key service.</summary>
internal sealed class CommandSigner(string program, string keyId) : ISigner
{
    private const int LargestAnswer = 64 * 1024;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    /// <inheritdoc />
    public string KeyId => keyId;

    /// <inheritdoc />
    public async Task<byte[]> SignAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Longest);
        var answer = new StringBuilder();
        try
        {
            var result = await Cli.Wrap(program)
                .WithStandardInputPipe(PipeSource.FromBytes(data))
                .WithStandardOutputPipe(PipeTarget.ToDelegate(line => _ = answer.Length < LargestAnswer ? answer.Append(line) : answer))
                .WithValidation(CommandResultValidation.None)
                .ExecuteAsync(limit.Token);
            return result.ExitCode == 0
                ? Convert.FromBase64String(answer.ToString().Trim())
                : throw new SigningException($"the signing command ended with {result.ExitCode}");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new SigningException($"the signing command did not answer within {Longest.TotalMinutes:0} minutes");
        }
        catch (FormatException)
        {
            throw new SigningException("the signing command answered with something that is no base64");
        }
        catch (Exception exception) when (exception is CliWrapException or System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            throw new SigningException("the signing command cannot be started");
        }
    }
}
