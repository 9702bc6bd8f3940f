namespace GoldenThread.Work.Files;

/// <summary>A file as somebody gives it: on a page, through a program, at a terminal.</summary>
/// <param name="Name">Its name; folders in it mean nothing.</param>
/// <param name="Length">How many bytes it holds.</param>
/// <param name="Open">Opens it for reading.</param>
internal sealed record GivenFile(string Name, long Length, Func<Stream> Open);
