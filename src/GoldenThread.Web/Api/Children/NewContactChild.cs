namespace GoldenThread.Web.Api.Children;

/// <summary>A child whom a contact is about. Nothing is taken from another child.</summary>
/// <param name="About">An NHS number, or the id of the record.</param>
/// <param name="Seen">Whether the child was seen.</param>
/// <param name="Alone">Whether the child was seen alone.</param>
/// <param name="Awake">Whether the child was awake.</param>
/// <param name="Showed">What the child said or showed.</param>
internal sealed record NewContactChild(string About, bool? Seen, bool? Alone, bool? Awake, string? Showed);
