namespace GoldenThread.Web.Readings;

/// <summary>Shows records that no address names: a list, a search, a thread. The page is an <see cref="IShowFound"/> and says which.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class ShowsFoundAttribute : ShownAttribute;
