namespace GoldenThread.Web.Permissions;

/// <summary>Pages on the way in: they look accounts up before a partnership is known.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class BeforeSignInAttribute : Attribute;
