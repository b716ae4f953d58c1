using System.Text.Json;

namespace LLMChat.Quality.Core.Doctor;

/// <summary>The list of services of a NuGet source.</summary>
internal static class ServiceIndex
{
    /// <summary>How long a source may take: who waits longer for it gives up.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(5);

    private const int MaximumBytes = 1024 * 1024;
    private const string Wanted = "VulnerabilityInfo";

    /// <summary>Whether a source offers vulnerability data, or why nobody knows.</summary>
    public static async Task<(bool? Offers, string? Failure)> AskAsync(HttpClient client, Uri source, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        stop.CancelAfter(Timeout);
        try
        {
            using var answer = await client.GetAsync(source, stop.Token).ConfigureAwait(false);
            if (!answer.IsSuccessStatusCode)
                return (null, FormattableString.Invariant($"it answered {(int)answer.StatusCode}"));
            using var index = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync(stop.Token).ConfigureAwait(false));
            return (Types(index.RootElement).Any(type => type.StartsWith(Wanted, StringComparison.Ordinal)), null);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (null, FormattableString.Invariant($"it did not answer within {Timeout.TotalSeconds:0} seconds"));
        }
        catch (HttpRequestException exception)
        {
            return (null, exception.Message);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return (null, "its answer is no service index");
        }
    }

    public static HttpClient Client(HttpMessageHandler network) => new(network, disposeHandler: false) { Timeout = Timeout, MaxResponseContentBufferSize = MaximumBytes };

    private static IEnumerable<string> Types(JsonElement root) => root.GetProperty("resources").EnumerateArray().SelectMany(TypesOf);

    private static IEnumerable<string> TypesOf(JsonElement resource) => !resource.TryGetProperty("@type", out var type) ? []
        : type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(item => item.GetString() ?? "")
        : [type.GetString() ?? ""];
}
