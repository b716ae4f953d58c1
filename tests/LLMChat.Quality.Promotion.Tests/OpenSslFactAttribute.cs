namespace LLMChat.Quality.Promotion.Tests;

/// <summary>A test that needs OpenSSL, and says so where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OpenSslFactAttribute : FactAttribute
{
    public OpenSslFactAttribute() => Skip = OpenSsl.IsHere ? null : "openssl is not on the PATH: that it agrees with our signatures was not tested";
}
