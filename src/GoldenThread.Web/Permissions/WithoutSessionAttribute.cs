namespace GoldenThread.Web.Permissions;

/// <summary>Pages and endpoints that ask nothing of the database, or open what they need themselves.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class WithoutSessionAttribute : Attribute;
