using System.Text;
using GoldenThread.Pathways;

namespace GoldenThread.Documents.Pathways;

/// <summary>
/// Events laid by in temporary files, the children parted among them, so that each file fits into memory. The files are readable by nobody else and vanish when
/// they are closed.
/// </summary>
internal sealed class LaidByEvents : IDisposable
{
    private const int Files = 128;
    private readonly FileStream[] files = new FileStream[Files];
    private readonly BinaryWriter[] writers = new BinaryWriter[Files];
    private readonly Dictionary<string, string> pool = new(StringComparer.Ordinal);

    public LaidByEvents()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            BufferSize = 32 * 1024,
            Options = FileOptions.DeleteOnClose
        };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        for (var i = 0; i < Files; i++)
        {
            files[i] = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), options);
            writers[i] = new BinaryWriter(files[i], Encoding.UTF8, leaveOpen: true);
        }
    }

    public void Add(PathwayEvent one)
    {
        var writer = writers[EventFile.Hash(one.About.Value) % Files];
        writer.Write(one.Id);
        writer.Write(one.Occurred.Ticks);
        writer.Write(one.Recorded.Ticks);
        writer.Write(one.Kind.Value);
        writer.Write(one.About.Value);
        writer.Write(one.Organisation);
        writer.Write(one.Source);
        writer.Write(one.Value is not null);
        if (one.Value is not null) writer.Write(one.Value);
    }

    /// <summary>The events of each child; file by file, in the order of the children's ids.</summary>
    public IEnumerable<List<PathwayEvent>> Children()
    {
        for (var i = 0; i < Files; i++)
        {
            writers[i].Flush();
            files[i].Position = 0;
            var children = new SortedDictionary<ChildKey, List<PathwayEvent>>();
            using (var reader = new BinaryReader(files[i], Encoding.UTF8, leaveOpen: true))
            {
                while (files[i].Position < files[i].Length)
                {
                    var one = Read(reader);
                    if (!children.TryGetValue(one.About, out var own)) children[one.About] = own = [];
                    own.Add(one);
                }
            }

            foreach (var own in children.Values) yield return own;
        }
    }

    public void Dispose()
    {
        foreach (var writer in writers) writer.Dispose();
        foreach (var file in files) file.Dispose();
    }

    // Kinds and organisations are few, and each is kept once.
    private string Pooled(string text) => pool.TryGetValue(text, out var known) ? known : pool.Count < 10_000 ? pool[text] = text : text;

    private PathwayEvent Read(BinaryReader reader)
    {
        var id = reader.ReadString();
        var (occurred, recorded) = (new DateTime(reader.ReadInt64(), DateTimeKind.Utc), new DateTime(reader.ReadInt64(), DateTimeKind.Utc));
        return new PathwayEvent(
            id, occurred, recorded, new EventKind(Pooled(reader.ReadString())), new ChildKey(reader.ReadString()), Pooled(reader.ReadString()),
            reader.ReadString(), reader.ReadBoolean() ? reader.ReadString() : null);
    }
}
