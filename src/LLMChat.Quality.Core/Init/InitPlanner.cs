using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Inspection;
using LLMChat.Quality.Core.Reporting.Text;

namespace LLMChat.Quality.Core.Init;

/// <summary>Decides what to write for a tree; each part says what it proposes, what stays, and what it leaves to a person.</summary>
internal sealed class InitPlanner
{
    private readonly InspectedTree _tree;
    private readonly GateLines _lines;
    private readonly MeasuredCode _measured;
    private readonly List<ProposedFile> _files = [];
    private readonly List<string> _kept = [];
    private readonly List<string> _byHand = [];

    public InitPlanner(InspectedTree tree, MeasuredCode measured) => (_tree, _lines, _measured) = (tree, GateLines.For(tree.GateVersion), measured);

    /// <param name="from">The folder that the command to run next is called in.</param>
    public InitPlan Plan(string from)
    {
        PlanConfiguration();
        PlanProjects();
        PlanHook();
        PlanWorkflow();
        PlanSdk();
        return new([.. TreeFacts.Of(_tree), .. Measured()], [.. _files], [.. _kept.Distinct(StringComparer.Ordinal)], [.. _byHand], NextCommand(from)) { Root = _tree.Root };
    }

    private string ConfigurationPath => ConfigurationReader.Find(_tree.Folder) ?? Path.Combine(_tree.Folder, ConfigurationReader.FileName);

    private void PlanConfiguration()
    {
        if (ConfigurationReader.Find(_tree.Folder) is not { } file)
        {
            Propose(ConfigurationPath, Encoding.UTF8.GetBytes(ConfigurationTemplate.Text(_measured)), Thresholds());
            _byHand.AddRange(_measured.Broken.Select(Mend));
            return;
        }

        var reading = ConfigurationReader.Read(_tree.Folder);
        if (reading.Errors is [var error, ..])
            _byHand.Add($"{_tree.Relative(file)}({error.Line},{error.Column}): {error.Id}: {error.Message} {error.Remedy}");
        else
            _kept.Add(_tree.Relative(file));
    }

    /// <summary>What was measured, where thresholds are proposed by it.</summary>
    private IEnumerable<(string Name, string Value)> Measured() =>
        ConfigurationReader.Find(_tree.Folder) is null ? [("measured", _measured.Describe())] : [];

    private string Thresholds()
    {
        const string Purpose = "thresholds, weights and blocking rules: the defaults, written down";
        var lowered = ConfigurationTemplate.Lowered(_measured).ToArray();
        return lowered.Length == 0 ? Purpose : $"{Purpose}; development starts from what the code reaches today: {string.Join(", ", lowered)}";
    }

    private static string Mend((string Name, decimal Count, int Limit) rule) =>
        string.Create(CultureInfo.InvariantCulture, $"{rule.Name}: {rule.Count:0} found, {rule.Limit} allowed: the gate refuses until they are mended; dotnet build names each.");

    private void PlanProjects()
    {
        if (_tree.Projects.IsEmpty)
        {
            _byHand.Add($"{_tree.Relative(_tree.Target)} names no project that is there: add one, then run this again.");
            return;
        }

        var isByProject = _tree.Projects.Any(project => project.HasOwnGate);
        Extend("Directory.Build.props", project => project.Props, group => PropsLines(group, isByProject), "the gate's settings in every project below");
        Extend("Directory.Build.targets", project => project.Targets, group => isByProject || group[0].Targets.HasGate ? [] : [_lines.Targets], "the gate itself in every project below");
        foreach (var project in _tree.Projects.Where(project => isByProject))
            PlanProject(project);
    }

    /// <summary>Where projects name the gate themselves, an import for all of them would bring it in twice.</summary>
    private void PlanProject(InspectedProject project)
    {
        if (project.HasGate)
            _kept.Add(_tree.Relative(project.File));
        else
            _byHand.Add(InProject(project));
    }

    private ImmutableArray<string> PropsLines(IReadOnlyList<InspectedProject> group, bool isByProject) =>
    [
        .. group.Any(NeedsNETAnalyzers) ? [_lines.NETAnalyzers] : Array.Empty<string>(),
        .. isByProject || group[0].Props.HasGate ? [] : new[] { _lines.Props },
    ];

    private static bool NeedsNETAnalyzers(InspectedProject project) =>
        project.IsWithoutNETAnalyzers && !project.Props.Files.Append(project.Own).Any(file => file.Values("QualityNETAnalyzers").Any());

    /// <summary>Adds lines to the file that each group of projects shares, or makes one for those that have none.</summary>
    private void Extend(string name, Func<InspectedProject, BuildFileChain> chainOf, Func<IReadOnlyList<InspectedProject>, ImmutableArray<string>> linesOf, string purpose)
    {
        foreach (var group in _tree.Projects.GroupBy(project => chainOf(project).Last?.Path ?? ""))
        {
            var projects = group.ToArray();
            var lines = linesOf(projects);
            if (group.Key.Length == 0)
                Create(name, projects, lines, purpose);
            else if (lines.IsEmpty)
                Keep(chainOf(projects[0]));
            else
                Change(group.Key, chainOf(projects[0]).IsOutside, lines, purpose);
        }
    }

    private void Keep(BuildFileChain chain)
    {
        if (chain.HasGate)
            _kept.Add(_tree.Relative(chain.Last!.Path));
    }

    private void Create(string name, InspectedProject[] projects, ImmutableArray<string> lines, string purpose)
    {
        if (lines.IsEmpty)
            return;
        var below = projects.Where(project => ConfigurationFile.IsBelow(project.File, _tree.Folder)).ToArray();
        if (below.Length > 0)
            Propose(Path.Combine(_tree.Folder, name), ProjectFile(lines), purpose);
        if (name.EndsWith(".targets", StringComparison.Ordinal))
            _byHand.AddRange(projects.Except(below).Select(InProject));
    }

    private void Change(string file, bool isOutside, ImmutableArray<string> lines, string purpose)
    {
        var name = isOutside ? file : _tree.Relative(file);
        var byHand = $"{name}: add before </Project>: {string.Join(' ', lines)}";
        if (isOutside)
            _byHand.Add(byHand + " (it lies outside the tree, and a file of that name inside would hide it)");
        else if (TreeBounds.Refuse(file, _tree.Root) is { } refusal)
            _byHand.Add($"{byHand} ({refusal})");
        else if (ReadFile(file) is { } before && ProjectFileInsertion.Insert(before, lines) is { } after)
            _files.Add(new(name, file, before, after, purpose));
        else
            _byHand.Add(byHand + " (it is not a plain UTF-8 project file, so it is left to you)");
    }

    private void PlanHook()
    {
        const string Purpose = "one verdict for the whole solution";
        if (!_tree.IsSolution)
            return;
        if (_tree.HasHook)
            _kept.Add(_tree.Relative(_tree.Hook!));
        else if (_tree.Hook is { } hook)
            Change(hook, !ConfigurationFile.IsBelow(hook, _tree.Root), [_lines.Hook], Purpose);
        else
            Propose(Path.Combine(_tree.Folder, InspectedTree.HookName), ProjectFile([_lines.Hook]), Purpose);
    }

    private void PlanWorkflow()
    {
        if (!_tree.HasGit && !_tree.IsSolution)
            return; // who knows where the root of its repository will be
        var integration = ContinuousIntegration.Of(_tree.Root);
        var command = $"dotnet build {CommandText.Of(_tree.Relative(_tree.Target))} -t:QualityGate -p:QualityEnvironment=development";
        if (integration.GateFile is { } there)
            _kept.Add(there);
        else if (integration.OtherSystem is { } other)
            _byHand.Add($"{other}: run the tests, then: {command}");
        else if (WorkflowTemplate.Text(_tree, ConfigurationPath) is { } text)
            Propose(Path.Combine(_tree.Root, ContinuousIntegration.WorkflowPath), Encoding.UTF8.GetBytes(text), "tests, gate, report and code scanning alerts on GitHub");
        else
            _byHand.Add($"A workflow is not proposed, because the solution's path has characters that a workflow would have to quote. Let your CI run: {command}");
    }

    private void PlanSdk()
    {
        if (_tree.GlobalJson is { File: { } file, SdkVersion: { } version } && SdkVersion.Parse(version) is { } asked && asked.Major < SdkVersion.Least.Major)
            _byHand.Add($"{Path.GetFileName(file)} asks for .NET SDK {version}: the gate needs {SdkVersion.Least} or later.");
    }

    private void Propose(string path, byte[] content, string purpose)
    {
        if (TreeBounds.Refuse(path, _tree.Root) is { } refusal)
            _byHand.Add($"{_tree.Relative(path)} is not proposed: {refusal}");
        else
            _files.Add(new(_tree.Relative(path), path, null, content, purpose));
    }

    private string InProject(InspectedProject project) => $"{_tree.Relative(project.File)}: add as the first line inside <Project>: {_lines.Sdk}";

    private string NextCommand(string from) => $"dotnet build {CommandText.Of(Path.GetRelativePath(from, _tree.Target))}";

    private static byte[] ProjectFile(ImmutableArray<string> lines) =>
        Encoding.UTF8.GetBytes($"<Project>\n{string.Concat(lines.Select(line => $"  {line}\n"))}</Project>\n");

    private static byte[]? ReadFile(string file)
    {
        try
        {
            return File.ReadAllBytes(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
