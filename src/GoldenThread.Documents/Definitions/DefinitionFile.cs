using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace GoldenThread.Documents.Definitions;

/// <summary>What the field decides, as data: the files of <c>definitions/</c>, which are part of this assembly.</summary>
public static class DefinitionFile
{
    /// <summary>Reads a file of <c>definitions/</c> by its path there, such as <c>themes.yaml</c>; keys are written in camel case.</summary>
    /// <exception cref="YamlDotNet.Core.YamlException">The file is not of the shape of <typeparamref name="T"/>; the place is in it.</exception>
    public static T Read<T>(string path)
    {
        using var reader = new StreamReader(Open(path));
        return new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build().Deserialize<T>(reader);
    }

    /// <summary>The paths of the files of a folder there, such as <c>tools/</c>.</summary>
    public static IEnumerable<string> Names(string folder) => typeof(DefinitionFile).Assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith("definitions/" + folder, StringComparison.Ordinal)).Select(n => n["definitions/".Length..]);

    /// <summary>A file of <c>definitions/</c> as it was when the product was built.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static Stream Open(string path) => typeof(DefinitionFile).Assembly.GetManifestResourceStream("definitions/" + path)
        ?? throw new FileNotFoundException($"definitions/{path} is not a part of this build.", path);
}
