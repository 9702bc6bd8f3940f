using GoldenThread.Storage;

namespace GoldenThread.Work.Home;

/// <summary>One thing that waits.</summary>
/// <param name="Text">What it is.</param>
/// <param name="Address">Where it is dealt with.</param>
/// <param name="About">Where it comes from, or who sent it.</param>
/// <param name="Due">The last day; null where it has none.</param>
/// <param name="Shows">The record that is read with it; null where it is of no review.</param>
internal sealed record WaitingItem(string Text, string Address, string About, DateOnly? Due = null, Reading? Shows = null);
