namespace GoldenThread.Permissions;

public static partial class May
{
    /// <summary>See self-assessments: by statement, one's own organisation's, and those that one is on the panel for.</summary>
    [For(Role.Reader, Role.BoardMember, Role.OrganisationLead, Role.BusinessManager, Role.Administrator)]
    public const string SeeSelfAssessments = nameof(SeeSelfAssessments);

    /// <summary>Open cycles, name panels, take in standards, tie voices to statements.</summary>
    [For(Role.BusinessManager, Role.Administrator)]
    public const string RunSelfAssessments = nameof(RunSelfAssessments);

    /// <summary>Write a return; a lead that of their own organisation.</summary>
    [For(Role.OrganisationLead, Role.BusinessManager, Role.Administrator)]
    public const string WriteSelfAssessments = nameof(WriteSelfAssessments);

    /// <summary>Ask about voices that differ.</summary>
    [For(Role.BoardMember, Role.BusinessManager, Role.Administrator)]
    public const string AskAboutVoices = nameof(AskAboutVoices);
}
