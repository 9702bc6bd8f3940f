using System.Net;
using System.Text.RegularExpressions;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace GoldenThread.House.Tests;

/// <summary>
/// What pages, messages, letters and the terminal say: every text in the compiled projects that has words in it, and the definitions. Values
/// that are put into a sentence cut it in pieces.
/// </summary>
internal static partial class InterfaceTexts
{
    private static readonly string[] Projects = ["GoldenThread", "GoldenThread.Documents", "GoldenThread.Storage", "GoldenThread.Work", "GoldenThread.Web", "GoldenThread.Cli"];

    private const string Pages = "AspNetCoreGeneratedDocument";

    public static IReadOnlyList<InterfaceText> All { get; } = [.. Projects.SelectMany(Compiled).Concat(Definitions()).Distinct()];

    private static IEnumerable<InterfaceText> Compiled(string project)
    {
        using var compiled = House.Compiled(project);
        // What generators write says nothing to people.
        foreach (var type in compiled.GetTypes().Where(type => Mentioned.Outer(type).Namespace is var name
            && (name.StartsWith("GoldenThread", StringComparison.Ordinal) || name == Pages)))
        {
            var (area, place) = Place(project, Mentioned.Outer(type));
            var said = type.Methods.Where(method => method.HasBody).SelectMany(method => method.Body.Instructions)
                .Where(one => one.OpCode == OpCodes.Ldstr).Select(one => (string)one.Operand)
                .Concat(Declared(type));
            foreach (var words in said.SelectMany(Words)) yield return new InterfaceText(area, place, words);
        }
    }

    // A name in [UpTo(…, "File name")] and the like.
    private static IEnumerable<string> Declared(TypeDefinition type) => type.Properties.SelectMany(one => one.CustomAttributes)
        .Where(one => one.AttributeType.Name == "UpToAttribute").SelectMany(one => one.ConstructorArguments).Select(one => one.Value).OfType<string>();

    // A page is compiled to a type that is named after its file.
    private static (string Area, string Place) Place(string project, TypeReference type)
    {
        if (type.Namespace == Pages)
        {
            var path = type.Name.Split('_', StringSplitOptions.RemoveEmptyEntries);
            return (path.Length > 2 ? path[1] : "Shared", string.Join('/', path.Skip(1)));
        }

        var area = type.Namespace.Length > project.Length ? type.Namespace[(project.Length + 1)..].Split('.') : [];
        var named = area is ["Pages" or "Api", var inner, ..] ? inner : area.FirstOrDefault();
        return (named ?? (project == "GoldenThread.Cli" ? "Terminal" : "(root)"), $"{project["GoldenThread".Length..].TrimStart('.')}/{type.Name}".TrimStart('/'));
    }

    private static IEnumerable<InterfaceText> Definitions() =>
        from file in Directory.GetFiles(Path.Combine(House.Folder, "definitions"), "*.yaml", SearchOption.AllDirectories)
        where Path.GetFileName(file) != "bank-holidays.yaml"
        from line in File.ReadLines(file)
        let value = Commented().Replace(line, "")
        from words in Words(value[(value.IndexOf(": ", StringComparison.Ordinal) + 1)..])
        select new InterfaceText("(definitions)", Path.GetRelativePath(House.Folder, file), words);

    // What a browser shows, and what it reads aloud; a text of two words at least, which no database and no computer reads.
    private static IEnumerable<string> Words(string text) => Pieces(text)
        .Select(piece => Spaces().Replace(WebUtility.HtmlDecode(piece), " ").TrimStart('>', '"').Trim())
        .Where(piece => piece.Contains(' ', StringComparison.Ordinal) && Word().Count(piece) > 1 && !ForComputers().IsMatch(piece));

    private static IEnumerable<string> Pieces(string text) => !text.Contains('<', StringComparison.Ordinal) && !text.Contains("=\"", StringComparison.Ordinal)
        ? [text]
        : Tags().Split(text).Concat(ReadAloud().Matches(text).Select(match => match.Groups["words"].Value));

    [GeneratedRegex("<[^>]*>?|^[^<]*\">", RegexOptions.NonBacktracking)]
    private static partial Regex Tags();

    [GeneratedRegex("(?:aria-label|placeholder|title|alt|label|hint)=\"(?<words>[^\"]*)", RegexOptions.NonBacktracking)]
    private static partial Regex ReadAloud();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\p{L}{2,}", RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    [GeneratedRegex(@"^\s*#.*$| #.*$", RegexOptions.NonBacktracking)]
    private static partial Regex Commented();

    [GeneratedRegex(
        @"^(select|insert|update|delete|with|create|alter|grant|revoke|set|lock|from|join|left join|where|and|or|order by|limit|exists|coalesce|case|not|union) [^“”]*([_(]|\bas\b|=)|@\w+|gt_\w+|^[a-z-]+(: ?[a-z-]+;?)+|\(\?|\\[wdsb]|^[\w-]+( govuk-[\w-]+| gt-[\w-]+)|^(govuk|gt)-|\bvalue\b=|(class|href|id|name|type)=""|^[dMyHm :.,]+$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex ForComputers();
}
