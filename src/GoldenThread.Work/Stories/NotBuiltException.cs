namespace GoldenThread.Work.Stories;

/// <summary>A verb or a question of the grammar that this build does not have yet.</summary>
internal sealed class NotBuiltException(string what) : Exception($"{what}: not built yet");
