namespace GoldenThread.Web.Permissions;

/// <summary>What is public: everybody, signed in or not, sees what is published and nothing else.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ReadAsThePublicAttribute : Attribute;
