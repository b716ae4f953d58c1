using System.Globalization;
using System.Net;
using System.Text;

namespace LLMChat.Quality.Package.Tests;

/// <summary>A NuGet source on this machine that knows vulnerabilities and nothing else, in the format of NuGet's VulnerabilityInfo resource.</summary>
public sealed class AuditSource : IDisposable
{
    /// <summary>Its one advisory: Newtonsoft.Json before 13.0.1, of high severity.</summary>
    public const string Advisory = "https://github.com/advisories/GHSA-5crp-9r3c-p9vr";

    private readonly HttpListener _listener;
    private readonly TimeSpan _delay;

    private AuditSource(HttpListener listener, string address, TimeSpan delay) => (_listener, Address, _delay) = (listener, address, delay);

    /// <summary>What nuget.config names.</summary>
    public string Index => Address + "index.json";

    private string Address { get; }

    /// <summary>Starts one on a free port, which answers at once or after a while.</summary>
    public static AuditSource Start(TimeSpan delay = default)
    {
        for (var port = 20_000 + (Environment.ProcessId % 20_000); ; port++)
        {
            var address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/");
            var listener = new HttpListener { Prefixes = { address } };
            try
            {
                listener.Start();
                var source = new AuditSource(listener, address, delay);
                _ = source.AnswerAsync();
                return source;
            }
            catch (HttpListenerException)
            {
                listener.Close(); // somebody has that port
            }
        }
    }

    /// <inheritdoc />
    public void Dispose() => _listener.Close();

    private async Task AnswerAsync()
    {
        try
        {
            for (; ; )
                _ = AnswerAsync(await _listener.GetContextAsync());
        }
        catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
        {
            // closed: nobody asks any more
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        await Task.Delay(_delay);
        using var response = context.Response;
        var text = context.Request.Url!.AbsolutePath switch
        {
            "/index.json" => $$"""{ "version": "3.0.0", "resources": [ { "@id": "{{Address}}vulnerabilities.json", "@type": "VulnerabilityInfo/6.7.0" } ] }""",
            "/vulnerabilities.json" => $$"""[ { "@name": "base", "@id": "{{Address}}base.json", "@updated": "2026-01-01T00:00:00Z" } ]""",
            "/base.json" => $$"""{ "newtonsoft.json": [ { "url": "{{Advisory}}", "severity": 2, "versions": "(, 13.0.1)" } ] }""",
            _ => null,
        };
        response.StatusCode = text is null ? 404 : 200;
        await response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(text ?? ""));
    }
}
