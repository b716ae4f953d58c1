using System.Reflection;
using System.Runtime.Loader;
using LLMChat.Quality.Core.Reporting.Text;
using Microsoft.Build.Framework;

namespace LLMChat.Quality.Tasks;

/// <summary>Runs a task of coverlet.msbuild without its tables on the console, and without its trouble becoming the build's.</summary>
internal sealed class Coverlet(string folder, IBuildEngine engine)
{
    private static readonly Dictionary<string, Assembly> Loaded = new(StringComparer.Ordinal);
    private ITask? _task;

    /// <summary>What it complained of, when it failed. Foreign.</summary>
    public string Complaint { get; private set; } = "";

    /// <summary>Runs the task; <see langword="false"/> when it failed, whatever the reason.</summary>
    public bool Run(string task, IEnumerable<(string Name, object Value)> properties)
    {
        var quiet = new QuietEngine(engine);
        try
        {
            var type = Load(folder).GetType($"Coverlet.MSbuild.Tasks.{task}", throwOnError: true)!;
            _task = (ITask)Activator.CreateInstance(type)!;
            _task.BuildEngine = quiet;
            foreach (var (name, value) in properties)
                Set(type.GetProperty(name), value);
            if (Silently(_task.Execute))
                return true;
        }
        catch (Exception exception) when (exception is not OperationCanceledException) // whatever foreign code throws is one more reason why there is no coverage
        {
            Complaint = TerminalText.Of((exception.InnerException ?? exception).Message);
            return false;
        }

        Complaint = TerminalText.Of(quiet.FirstComplaint);
        return false;
    }

    /// <summary>What the task handed back.</summary>
    public ITaskItem? Output(string name) => _task?.GetType().GetProperty(name)?.GetValue(_task) as ITaskItem;

    private void Set(PropertyInfo? property, object value)
    {
        if (property is null || value is "")
            return;
        property.SetValue(_task, property.PropertyType == typeof(bool) ? string.Equals((string)value, "true", StringComparison.OrdinalIgnoreCase) : value);
    }

    /// <summary>It prints its tables past MSBuild; MSBuild's own loggers hold the console already and are not disturbed.</summary>
    private static bool Silently(Func<bool> execute)
    {
        lock (Loaded)
        {
            var console = Console.Out;
            Console.SetOut(TextWriter.Null);
            try
            {
                return execute();
            }
            finally
            {
                Console.SetOut(console);
            }
        }
    }

    private static Assembly Load(string folder)
    {
        lock (Loaded)
        {
            if (!Loaded.TryGetValue(folder, out var assembly))
                Loaded[folder] = assembly = new Context(folder).LoadFromAssemblyPath(Path.GetFullPath("coverlet.msbuild.tasks.dll", folder));
            return assembly;
        }
    }

    /// <summary>Its libraries beside it; MSBuild's and the runtime's own are those of this process.</summary>
    private sealed class Context(string folder) : AssemblyLoadContext("coverlet")
    {
        protected override Assembly? Load(AssemblyName assemblyName)
        {
            var name = assemblyName.Name ?? "";
            var file = Path.GetFullPath(name + ".dll", folder);
            return name.StartsWith("Microsoft.Build", StringComparison.Ordinal) || name.StartsWith("System.", StringComparison.Ordinal) || !File.Exists(file) ? null : LoadFromAssemblyPath(file);
        }
    }
}
