namespace GoldenThread.Web.Permissions;

/// <summary>Pages and endpoints that change how one signs in: nothing happens there before the person has proved again who they are.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class AskAgainAttribute : Attribute;
