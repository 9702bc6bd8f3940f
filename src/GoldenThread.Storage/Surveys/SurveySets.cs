using GoldenThread.Surveys;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Surveys;

/// <summary>The area's rows, as the person of the session may see them.</summary>
public static class SurveySets
{
    extension(GoldenThreadDb db)
    {
        /// <summary>Surveys.</summary>
        public DbSet<Survey> Surveys => db.Set<Survey>();

        /// <summary>Disclosures that were found in words of surveys.</summary>
        public DbSet<SurveyConcern> SurveyConcerns => db.Set<SurveyConcern>();

        /// <summary>Results that were published.</summary>
        public DbSet<SurveyPublication> SurveyPublications => db.Set<SurveyPublication>();

        /// <summary>Who passes letters on to groups.</summary>
        public DbSet<SurveyGroupContact> SurveyGroupContacts => db.Set<SurveyGroupContact>();

        /// <summary>Results of single groups, for whose groups they are.</summary>
        public DbSet<SurveyGroupResult> SurveyGroupResults => db.Set<SurveyGroupResult>();

        /// <summary>What surveys showed when they were attached to actions.</summary>
        public DbSet<SurveyEvidence> SurveyEvidence => db.Set<SurveyEvidence>();

        /// <summary>Files of other tools that were taken in.</summary>
        public DbSet<SurveyFile> SurveyFiles => db.Set<SurveyFile>();
    }
}
