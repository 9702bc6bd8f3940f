namespace GoldenThread.Sample.Assurance;

/// <summary>What was laid into a partnership.</summary>
/// <param name="Organisations">Organisations.</param>
/// <param name="Indicators">Indicators.</param>
/// <param name="Readings">Readings.</param>
/// <param name="Actions">Actions of plans.</param>
/// <param name="Proofs">What was agreed will show them.</param>
/// <param name="Audits">Audits.</param>
/// <param name="Sheets">Sheets of audits.</param>
/// <param name="Moderations">Sheets that a second person graded.</param>
/// <param name="Rounds">Rounds that were kept.</param>
/// <param name="Sessions">Sessions of courses.</param>
/// <param name="Attendances">Attendances.</param>
/// <param name="Questions">Questions three months later.</param>
/// <param name="Policies">Policies.</param>
/// <param name="Acknowledgements">What organisations say of them.</param>
/// <param name="Champions">Champions.</param>
/// <param name="Surveys">Surveys.</param>
public sealed record AssuranceLaid(
    int Organisations, int Indicators, int Readings, int Actions, int Proofs, int Audits, int Sheets, int Moderations, int Rounds, int Sessions, int Attendances, int Questions, int Policies,
    int Acknowledgements, int Champions, int Surveys);
