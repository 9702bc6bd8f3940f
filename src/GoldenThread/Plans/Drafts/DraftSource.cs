namespace GoldenThread.Plans.Drafts;

/// <summary>The document that a draft was read from.</summary>
/// <param name="Name">File name without folders.</param>
/// <param name="Sha256">SHA-256 of the file's bytes, in lower-case hexadecimal.</param>
/// <param name="Characters">Length of the decoded text in UTF-16 code units.</param>
public sealed record DraftSource(string Name, string Sha256, int Characters);
