namespace GoldenThread.Reviews;

/// <summary>Somebody on a review team, who therefore sees the review.</summary>
/// <param name="Person">The person.</param>
/// <param name="Name">The name at the time.</param>
/// <param name="Part">What the person does in it.</param>
/// <param name="Since">Since when.</param>
/// <param name="Left">When the person left it; null while named.</param>
public sealed record ReviewMember(PersonId Person, string Name, ReviewPart Part, DateOnly Since, DateOnly? Left);
