using System.Buffers.Binary;

namespace GoldenThread;

/// <summary>Ids that sort in the order in which they were made, also within one millisecond (UUID version 7).</summary>
/// <remarks>So the order of what was written together — the dates of an action, its updates — is never lost.</remarks>
public static class Sequence
{
    private static readonly AsyncLocal<Seeded?> Given = new();
    private static long last;

    /// <summary>A new id, greater than every one before it in this process.</summary>
    public static Guid NewId()
    {
        if (Given.Value is { } seeded) return seeded.Next();
        Span<byte> bytes = stackalloc byte[16];
        var id = Guid.CreateVersion7();
        id.TryWriteBytes(bytes, bigEndian: true, out _);

        // 48 bits of milliseconds and 12 bits of a counter that moves into the next millisecond when it is full.
        var now = BinaryPrimitives.ReadInt64BigEndian(bytes) >>> 16 << 12;
        long before, next;
        do
        {
            before = Interlocked.Read(ref last);
            next = Math.Max(now, before + 1);
        }
        while (Interlocked.CompareExchange(ref last, next, before) != before);

        BinaryPrimitives.WriteInt64BigEndian(bytes, next >>> 12 << 16 | 0x7000 | next & 0xFFF);
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>Ids of an invented population come from its seed, so that the same seed gives the same rows: until the end of the method that calls this.</summary>
    /// <param name="seed">The seed.</param>
    public static void From(int seed) => Given.Value = new Seeded(seed);

    // They sort in the order in which they were made too, before every other: version 8, which is for those who make their own.
    private sealed class Seeded(int seed)
    {
        private long count;

        public Guid Next()
        {
            Span<byte> bytes = stackalloc byte[16];
            BinaryPrimitives.WriteInt32BigEndian(bytes, seed & int.MaxValue);
            BinaryPrimitives.WriteInt32BigEndian(bytes[4..], 0x8000);
            BinaryPrimitives.WriteInt64BigEndian(bytes[8..], (Interlocked.Increment(ref count) & long.MaxValue >> 2) | long.MinValue);
            return new Guid(bytes, bigEndian: true);
        }
    }
}
