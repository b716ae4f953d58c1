namespace LLMChat.Quality.Secrets.Matching;

/// <summary>A secret-like name that is given a value that looks like a secret.</summary>
internal sealed class NamedValueMatcher : StructureMatcher
{
    /// <inheritdoc />
    public override string Name => "assignment";

    /// <inheritdoc />
    public override int Find(SourceText source, int keywordStart, int keywordLength, ICandidateSink sink)
    {
        if (AssignmentReader.Read(source, keywordStart, keywordLength, out var nameEnd) is not { } assignment || ConfigurationValueMatcher.IsResponsible(source, assignment))
            return nameEnd;
        var value = source.Text.Substring(assignment.ValueStart, assignment.ValueLength);
        var isSecret = CredentialNames.Judge(assignment.Name) switch
        {
            CredentialKind.Password => source.Kind == FileKind.Settings ? CredentialValues.IsConfiguredPassword(value) : CredentialValues.IsPassword(value),
            CredentialKind.Key => CredentialValues.IsKey(value),
            _ => false,
        };
        if (isSecret)
            sink.Add(assignment.ValueStart, assignment.ValueLength, CredentialValues.ConfidenceOf(value));
        return nameEnd;
    }
}
