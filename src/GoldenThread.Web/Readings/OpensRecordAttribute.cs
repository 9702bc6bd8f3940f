namespace GoldenThread.Web.Readings;

/// <summary>
/// Shows children's records. The database shows nothing of them before their opening is committed, so that the reading is written by what the page
/// does to load them, and there is nothing left to be written after it.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class OpensRecordAttribute : ShownAttribute;
