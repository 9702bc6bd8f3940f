namespace GoldenThread.Work.SetUp;

/// <summary>Something to be done before a partnership can work.</summary>
/// <param name="Key">Short and stable, such as "organisations".</param>
/// <param name="Text">What is to be done.</param>
/// <param name="About">Why, or what is there already.</param>
/// <param name="Address">The page where it is done.</param>
/// <param name="IsDone">True where nothing is left of it.</param>
/// <param name="CanBeTicked">True where a person may say that it is done or not needed, because the record does not show it.</param>
internal sealed record SetUpItem(string Key, string Text, string About, string Address, bool IsDone, bool CanBeTicked = false);
