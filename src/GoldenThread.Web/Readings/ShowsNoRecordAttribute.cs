namespace GoldenThread.Web.Readings;

/// <summary>Shows nothing whose reading is written down: plans and what becomes of them, accounts, what is public.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class ShowsNoRecordAttribute : ShownAttribute;
