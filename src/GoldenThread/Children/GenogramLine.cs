namespace GoldenThread.Children;

/// <summary>What joins two people in a family picture.</summary>
/// <param name="Kind">The relation.</param>
/// <param name="From">Of whom.</param>
/// <param name="To">To whom.</param>
/// <param name="SaidToBe">True where nothing corroborates it: drawn dashed.</param>
/// <param name="OneOfABirth">True for twins and others of one birth: joined.</param>
public sealed record GenogramLine(FactKind Kind, IndividualId From, IndividualId To, bool SaidToBe, bool OneOfABirth);
