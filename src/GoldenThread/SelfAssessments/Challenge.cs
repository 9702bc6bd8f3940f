namespace GoldenThread.SelfAssessments;

/// <summary>A question of the panel to an organisation about a statement, and its answer.</summary>
public sealed class Challenge : StatementQuestion
{
    private Challenge()
    {
    }

    internal Challenge(SelfAssessment of, string statement, string question, Actor by)
        : base(of.Partnership, of.CycleId, statement, question, by) => (AssessmentId, Organisation) = (of.Id, of.Organisation);

    /// <summary>The return.</summary>
    public Guid AssessmentId { get; private set; }

    /// <summary>The organisation that answers.</summary>
    public OrganisationId Organisation { get; private set; }
}
