namespace GoldenThread.Testing;

/// <summary>What lies in <c>samples/</c>.</summary>
internal static class SampleFile
{
    /// <summary>The path of a folder or file of <c>samples/</c>.</summary>
    public static string Path(params string[] parts)
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(at.FullName, "GoldenThread.slnx"))) at = at.Parent!;
        return System.IO.Path.Combine([at.FullName, "samples", .. parts]);
    }
}
