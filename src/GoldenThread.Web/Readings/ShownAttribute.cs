namespace GoldenThread.Web.Readings;

/// <summary>
/// What a page or endpoint shows, said beside who may see it. Everyone has one of <see cref="ShowsAttribute"/>, <see cref="ShowsFoundAttribute"/>
/// and <see cref="ShowsNoRecordAttribute"/>; what has none answers nothing (see <see cref="NothingUndeclared"/>), and the role walk fails.
/// </summary>
internal abstract class ShownAttribute : Attribute;
