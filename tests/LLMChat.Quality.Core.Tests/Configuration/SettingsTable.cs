using System.Text;
using LLMChat.Quality.Core.Configuration;

namespace LLMChat.Quality.Core.Tests.Configuration;

/// <summary>Writes the table of settings as Markdown.</summary>
internal static class SettingsTable
{
    public static string Write()
    {
        var page = new StringBuilder("| setting | takes | default | meaning |\n|---|---|---|---|\n");
        foreach (var (path, setting) in Rows(Settings.Root, ""))
            page.Append($"| `{path}` | {setting.Expected[(setting.Expected.IndexOf(' ', StringComparison.Ordinal) + 1)..]} | {(setting.Default is { } usual ? $"`{usual}`" : setting.IsRequired ? "required" : "")} | {setting.Description} |\n");
        return page.ToString();
    }

    private static IEnumerable<(string Path, Setting Setting)> Rows(Setting section, string prefix)
    {
        foreach (var member in section.Members)
        {
            yield return (prefix + member.Name, member);
            foreach (var row in Rows(member, prefix + member.Name + "."))
                yield return row;
        }

        if (section.Entry is { } entry)
        {
            var path = section.Kind == SettingKind.List ? prefix.TrimEnd('.') + "[]" : prefix + entry.Name;
            foreach (var row in Rows(entry, path + ".").Prepend((path, entry)))
                yield return row;
        }
    }
}
