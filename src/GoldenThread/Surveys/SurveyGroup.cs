namespace GoldenThread.Surveys;

/// <summary>A group of people who are asked, with an address of its own.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Asked">How many are asked; at least ten.</param>
/// <param name="Address">What its address ends with: random, and the same for all of the group.</param>
public sealed record SurveyGroup(string Name, int Asked, string Address);
