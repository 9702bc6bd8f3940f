using GoldenThread.Access;
using GoldenThread.Access.Sharing;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Access;

/// <summary>The area's rows, as the person of the session may see them.</summary>
public static class AccessSets
{
    extension(GoldenThreadDb db)
    {
        /// <summary>Teams.</summary>
        public DbSet<Team> Teams => db.Set<Team>();

        /// <summary>Who is in which team.</summary>
        public DbSet<TeamMember> TeamMembers => db.Set<TeamMember>();

        /// <summary>Duties beside roles.</summary>
        public DbSet<WorkerDuty> WorkerDuties => db.Set<WorkerDuty>();

        /// <summary>Who supervises whom.</summary>
        public DbSet<Supervision> Supervisions => db.Set<Supervision>();

        /// <summary>Chairs of children.</summary>
        public DbSet<ChairAssignment> ChairAssignments => db.Set<ChairAssignment>();

        /// <summary>What was granted.</summary>
        public DbSet<AccessGrant> AccessGrants => db.Set<AccessGrant>();

        /// <summary>What was asked.</summary>
        public DbSet<AccessRequest> AccessRequests => db.Set<AccessRequest>();

        /// <summary>Broken glass.</summary>
        public DbSet<BrokenGlass> BrokenGlasses => db.Set<BrokenGlass>();

        /// <summary>Seals that the person may open.</summary>
        public DbSet<Seal> Seals => db.Set<Seal>();

        /// <summary>Limits on what was shared.</summary>
        public DbSet<StatementLimit> StatementLimits => db.Set<StatementLimit>();

        /// <summary>Restrictions.</summary>
        public DbSet<Restriction> Restrictions => db.Set<Restriction>();

        /// <summary>Conflicts.</summary>
        public DbSet<Conflict> Conflicts => db.Set<Conflict>();

        /// <summary>Who opened what.</summary>
        public DbSet<Opening> Openings => db.Set<Opening>();

        /// <summary>Lists and searches.</summary>
        public DbSet<ChildList> ChildLists => db.Set<ChildList>();

        /// <summary>What people were told.</summary>
        public DbSet<Notice> Notices => db.Set<Notice>();

        /// <summary>What waits for a duty team.</summary>
        public DbSet<Intake> Intakes => db.Set<Intake>();

        /// <summary>Changes of restrictions that wait for the other guardian.</summary>
        public DbSet<RestrictionProposal> RestrictionProposals => db.Set<RestrictionProposal>();

        /// <summary>Questions about readings.</summary>
        public DbSet<ReadingQuestion> ReadingQuestions => db.Set<ReadingQuestion>();

        /// <summary>One's own address.</summary>
        public DbSet<OwnAddress> OwnAddresses => db.Set<OwnAddress>();

        /// <summary>That somebody said a child is not family.</summary>
        public DbSet<NoConflict> NoConflicts => db.Set<NoConflict>();

        /// <summary>Agreements on sharing.</summary>
        public DbSet<SharingAgreement> SharingAgreements => db.Set<SharingAgreement>();

        /// <summary>What was shared of records.</summary>
        public DbSet<StatementShare> StatementShares => db.Set<StatementShare>();

        /// <summary>Consents to sharing.</summary>
        public DbSet<Consent> Consents => db.Set<Consent>();
    }
}
