using GoldenThread.Access;

namespace GoldenThread.Work.Access;

/// <summary>A team as it is shown.</summary>
/// <param name="Team">The team.</param>
/// <param name="Managers">Who manages it.</param>
/// <param name="Members">Who is in it.</param>
internal sealed record TeamShown(Team Team, IReadOnlyList<string> Managers, IReadOnlyList<string> Members);
