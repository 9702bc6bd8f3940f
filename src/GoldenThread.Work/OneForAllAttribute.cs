namespace GoldenThread.Work;

/// <summary>There is one of it for all requests; everything else of the work is made anew for each.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class OneForAllAttribute : Attribute;
