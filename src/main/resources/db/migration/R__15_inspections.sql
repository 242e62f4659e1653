-- How an inspection sums up, wherever its grade shows: the overall grade or, under a framework that gives none, the lowest
-- of the council's own areas (the safeguarding board is a partnership's); and a mark where no report of Ofsted's was read.
create or replace view inspection_sum as
select i.id as inspection_id, f.short_name as framework, a.id is not null as overall_given,
       g.code as grade, g.label as grade_label, j.no_grade, lowest.code as lowest, lowest.label as lowest_label,
       case when not f.graded or i.basis = 'report' then null
            when i.basis = 'listing' then 'from a listing'
            when (select count(distinct c.source_id) from entry_source c where c.entry_id = i.id) = 1 then 'from one page only'
            else 'not from the report' end as mark
  from inspection i
  join framework f on f.id = i.framework_id
  left join judgement_area a on a.framework_id = f.id and a.overall
  left join judgement j on j.inspection_id = i.id and j.area_id = a.id
  left join grade g on g.id = j.grade_id
  left join lateral (
       select x.code, x.label
         from judgement k join judgement_area b on b.id = k.area_id and not b.overall and b.code <> 'safeguarding-board'
         join grade x on x.id = k.grade_id
        where k.inspection_id = i.id order by x.rank desc limit 1) lowest on true;
