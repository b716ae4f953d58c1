namespace LLMChat.Quality.Core.Tests.Evidence.Compiler;

/// <summary>A test that reads the analyzer configurations of an installed .NET SDK.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SdkFactAttribute : FactAttribute
{
    public SdkFactAttribute()
    {
        if (SdkFolder.Path is null)
            Skip = "No .NET SDK with analyzer configurations beside the runtime.";
    }
}
