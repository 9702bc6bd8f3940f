using System.Collections.Concurrent;
using Mono.Cecil;

namespace GoldenThread.House.Tests;

/// <summary>The projects of <c>src/</c> as they were compiled: what each type mentions, in its members and in every statement.</summary>
internal static class House
{
    /// <summary>Each project with the file that it is compiled to.</summary>
    public static IReadOnlyDictionary<string, string> Projects { get; } = new Dictionary<string, string>
    {
        ["GoldenThread"] = "GoldenThread.dll",
        ["GoldenThread.Documents"] = "GoldenThread.Documents.dll",
        ["GoldenThread.Storage"] = "GoldenThread.Storage.dll",
        ["GoldenThread.Work"] = "GoldenThread.Work.dll",
        ["GoldenThread.Sample"] = "GoldenThread.Sample.dll",
        ["GoldenThread.Web"] = "GoldenThread.Web.dll",
        ["GoldenThread.Cli"] = "golden-thread.dll",
    };

    /// <summary>The folder of the repository.</summary>
    public static string Folder { get; } = FindFolder();

    /// <summary><c>docs/architecture.md</c>, and a page beside it for each group of areas that has grown too long to stand there.</summary>
    public static IReadOnlyList<string> ArchitecturePages { get; } =
        [.. Directory.GetFiles(Path.Combine(Folder, "docs"), "architecture*.md").Order(StringComparer.Ordinal)];

    private static readonly Platform Found = new();

    // Read once for all tests.
    private static readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<Mention>>> Read = new();

    /// <summary>The compiled project.</summary>
    public static ModuleDefinition Compiled(string project) =>
        ModuleDefinition.ReadModule(Path.Combine(AppContext.BaseDirectory, Projects[project]), new ReaderParameters { AssemblyResolver = Found });

    /// <summary>What each type of a project mentions of other types; what stands within a type counts as the type's own.</summary>
    public static IReadOnlyList<Mention> Mentions(string project) => Read.GetOrAdd(project, _ => new Lazy<IReadOnlyList<Mention>>(() =>
    {
        using var compiled = Compiled(project);
        return
        [
            .. from type in compiled.GetTypes()
               let own = Mentioned.Outer(type)
               from other in Mentioned.By(type)
               where other.FullName != own.FullName
               select new Mention(own.Namespace, own.Name, other.Namespace, other.Name, other.Scope == compiled),
        ];
    })).Value;

    private static string FindFolder()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "GoldenThread.slnx"))) at = at.Parent!;
        return at.FullName;
    }

    // Types of the platform are found where this test's own come from.
    private sealed class Platform : BaseAssemblyResolver
    {
        private readonly Dictionary<string, string> files = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator).GroupBy(file => Path.GetFileNameWithoutExtension(file), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.OrdinalIgnoreCase);

        private readonly ConcurrentDictionary<string, AssemblyDefinition> read = new(StringComparer.OrdinalIgnoreCase);

        public override AssemblyDefinition Resolve(AssemblyNameReference name, ReaderParameters parameters) =>
            read.GetOrAdd(name.Name, one => files.TryGetValue(one, out var file)
            ? AssemblyDefinition.ReadAssembly(file, new ReaderParameters { AssemblyResolver = this })
            : base.Resolve(name, parameters));
    }
}
