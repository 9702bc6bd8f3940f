using GoldenThread.Work.Children;

namespace GoldenThread.Work.Stories;

/// <summary>What was written was kept for the writer's organisation: their access had ended.</summary>
internal sealed class KeptException() : Exception(KeepText.Kept);
