namespace GoldenThread.Children;

/// <summary>Somebody in a household.</summary>
/// <param name="Person">Who.</param>
/// <param name="Fact">The fact that says so: the newest of the best basis.</param>
/// <param name="Perhaps">True where it is not certain that it was so on the day.</param>
/// <param name="Differs">True where another fact says that they do not live there.</param>
/// <param name="SaidToHaveLeft">From when an account that nothing corroborates says that they left; null where none does.</param>
public sealed record Resident(IndividualId Person, Statement Fact, bool Perhaps, bool Differs, DateOnly? SaidToHaveLeft);
