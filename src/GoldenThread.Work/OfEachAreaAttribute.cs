namespace GoldenThread.Work;

/// <summary>An interface that several areas have a piece of work for; all of them are found together.</summary>
[AttributeUsage(AttributeTargets.Interface)]
internal sealed class OfEachAreaAttribute : Attribute;
