namespace GoldenThread.Work.Publications;

/// <summary>A copy of what is published of a plan, or would be.</summary>
/// <param name="Bytes">The file.</param>
/// <param name="Published">Number of the version that it is; null where none is published, and the copy says so.</param>
/// <param name="Withdrawn">Number of the newest version that was withdrawn, where none is published; null where there never was one.</param>
internal sealed record PublicCopy(byte[] Bytes, int? Published, int? Withdrawn);
