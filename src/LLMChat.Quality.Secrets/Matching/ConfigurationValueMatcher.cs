namespace LLMChat.Quality.Secrets.Matching;

/// <summary>A secret-like key of a JSON or XML file and its value.</summary>
internal sealed class ConfigurationValueMatcher : StructureMatcher
{
    /// <inheritdoc />
    public override string Name => "JSON member or XML element";

    /// <summary>Whether an assignment is this matcher's and not the general one's.</summary>
    public static bool IsResponsible(SourceText source, Assignment assignment) =>
        source.Kind switch
        {
            FileKind.Json => assignment.Shape == AssignmentShape.Quoted,
            FileKind.Xml => true,
            _ => assignment.Shape == AssignmentShape.Element,
        };

    /// <inheritdoc />
    public override int Find(SourceText source, int keywordStart, int keywordLength, ICandidateSink sink)
    {
        if (AssignmentReader.Read(source, keywordStart, keywordLength, out var nameEnd) is not { } assignment || !IsResponsible(source, assignment))
            return nameEnd;
        var value = source.Text.Substring(assignment.ValueStart, assignment.ValueLength);
        var isSecret = CredentialNames.Judge(assignment.Name) switch
        {
            CredentialKind.Password => CredentialValues.IsConfiguredPassword(value),
            CredentialKind.Key => CredentialValues.IsKey(value),
            _ => false,
        };
        if (isSecret)
            sink.Add(assignment.ValueStart, assignment.ValueLength, CredentialValues.ConfidenceOf(value));
        return nameEnd;
    }
}
